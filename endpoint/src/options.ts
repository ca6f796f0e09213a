import type {Log} from './http/log.ts';

/** How the endpoint presents itself. Every field has a default. */
export interface EndpointOptions {
  /** Address of the endpoint as the world sees it; by default that of the request. */
  publicUrl?: string | undefined;
  /** Name of the portal, the title of lists. */
  title?: string | undefined;
  /**
   * Address of the page that shows an article, `{id}` in place of its id; relative ones go from the
   * endpoint's address. By default the item's own address in the endpoint.
   */
  articleUrl?: string | undefined;
  /** Address of the portal's home page. By default the root of the endpoint's host. */
  homeUrl?: string | undefined;
  /** Folder with `pictures/` and `files/`. By default that of the sample data. */
  mediaFolder?: string | undefined;
  /**
   * How many proxies stand in front, each of which adds to X-Forwarded-For. Default 0. Visitors are
   * told apart by it; with a wrong number all of them are one, or anybody can pretend to be many.
   */
  proxies?: number | undefined;
  /**
   * Folder of the elements' files for a script tag (`dist/cdn` of the package `portal-widgets`). With it there are
   * pages for frames, `/embed/<element>`, and oEmbed. By default there are none.
   */
  widgetsFolder?: string | undefined;
  /** Sites that may show those pages in a frame, as `frame-ancestors` has them. Default `*`. */
  frameAncestors?: string | undefined;
  /** What time it is. By default the clock. */
  now?: (() => Date) | undefined;
  /** Told of every failure inside. By default the standard error is, in JSON. */
  log?: Log | undefined;
  /** Whether the log is told of every answer too. Default false. */
  logRequests?: boolean | undefined;
  /**
   * Origins (`https://xa.example`) whose pages may read answers and send ratings, reports and visits.
   * By default pages of any origin may.
   */
  origins?: readonly string[] | undefined;
  /**
   * How long an answer to GET may be given again without asking the database, in seconds. Default 0:
   * never. One second takes most of a crowd's work away and is seen by nobody.
   */
  keepSeconds?: number | undefined;
}
