/*
 * Makes portal-widgets-<version>.zip: the files for a script tag and a page that uses them, by relative paths, for
 * sites that load nothing from elsewhere. `npm run kit`; needs a build, and makes one where there is none.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {builtFiles} from './built-files.mjs';
import {root} from './run.mjs';

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const guide = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Portal Widgets ${version}</title>
    <link rel="stylesheet" href="portal-widgets.css" />
    <link rel="stylesheet" href="portal-themes.css" />
    <script type="module" src="portal-widgets.js" data-endpoint="/api"></script>
  </head>
  <body data-portal-theme="red auto">
    <h1>Portal Widgets ${version}</h1>
    <p>
      Chép cả thư mục này vào trang web của bạn. Sửa <code>data-endpoint</code> trong tệp này thành địa chỉ nguồn dữ
      liệu, rồi mở tệp qua trang web (không mở trực tiếp từ ổ đĩa).
    </p>
    <p>
      Nguồn không phải máy chủ dữ liệu của thư viện thì ghi thêm <code>data-type</code> bên cạnh: dữ liệu dạng tệp đặt
      trong thư mục <code>/du-lieu</code> là <code>data-endpoint="/du-lieu" data-type="static"</code>; trang WordPress là
      <code>data-type="wordpress"</code>.
    </p>
    <portal-hot-news><a href="/">Tin nóng</a></portal-hot-news>
  </body>
</html>
`;

const files = {
  'portal-widgets/huong-dan.html': strToU8(guide),
  'portal-widgets/LICENSE': readFileSync(join(root, 'LICENSE')),
  ...(await builtFiles('portal-widgets')),
};
const target = join(process.argv[2] ?? root, `portal-widgets-${version}.zip`);
writeFileSync(target, zipSync(files));
console.log(`kit: ${target}`);
