import {createServer, request as forward} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

/** A site as a host with a Content-Security-Policy would serve it. */
export interface PolicyProxy {
  readonly origin: string;
  /** What browsers reported so far, one text a violation. */
  readonly reports: readonly string[];
  close(): void;
}

/**
 * Serves another site of this machine with a policy on every answer, and takes the reports of
 * browsers. Their reports are the one way that all engines tell of violations.
 *
 * @param target - origin of the site
 * @param policy - the policy, without a place for reports
 */
export async function startPolicyProxy(target: string, policy: string): Promise<PolicyProxy> {
  const reports: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/reports') {
      void text(request).then((report) => reports.push(report));
      response.writeHead(204).end();
      return;
    }
    const {method, headers} = request;
    // The header Host goes along, so that the endpoint gives addresses below the proxy.
    const onward = forward(new URL(request.url ?? '/', target), {method, headers}, (answer) => {
      const header = {'content-security-policy': `${policy}; report-uri /reports`};
      response.writeHead(answer.statusCode ?? 502, {...answer.headers, ...header});
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    reports,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
