/* Scripts of pages, as a web host would have them: in one file, minified, with the style beside it. */
import {basename, extname} from 'node:path';
import {build} from 'vite';

const types = {'.js': 'text/javascript', '.css': 'text/css'};

/**
 * @param entry - path of a script; its name is that of the files
 * @returns the files by name, each with its media type and content
 */
export async function bundle(entry) {
  const name = basename(entry, '.js');
  const {output} = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        output: {
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}-[hash].js`,
          assetFileNames: `${name}-[hash][extname]`,
        },
      },
    },
  });
  return output.map((file) => {
    const extension = extname(file.fileName);
    // The one style has no hash in its name, so that pages can say it.
    const path = extension === '.css' ? `${name}.css` : file.fileName;
    const type = types[extension] ?? 'application/octet-stream';
    return [path, type, file.code ?? file.source];
  });
}
