/* What peers ask for that the endpoint of a portal does not answer, with the same made-up articles. */
import {articles} from './sample-data.mjs';

// As part of the page, so that a picture that ours does not have is no request either.
const avatar = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

const account = {
  id: '1',
  username: 'mau',
  acct: 'mau',
  display_name: 'Trang mẫu',
  url: 'https://mau.example/@mau',
  avatar,
  avatar_static: avatar,
  emojis: [],
};

/** The articles as posts of Mastodon. */
export const statuses = () =>
  articles(10).items.map(({id, title, url, date_published: published}) => ({
    id,
    url,
    uri: url,
    created_at: published,
    visibility: 'public',
    language: 'vi',
    content: `<p><a href="${url}">${title}</a></p>`,
    spoiler_text: '',
    sensitive: false,
    reblog: null,
    poll: null,
    card: null,
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    account,
  }));
