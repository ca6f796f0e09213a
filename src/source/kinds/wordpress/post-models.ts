import type * as v from 'valibot';
import {parseTime} from '../../../time/parse-time.ts';
import type {Article, ArticleSummary, Picture, Time} from '../../models.ts';
import {plainText} from '../plain-text.ts';
import {webUrl, type WireContext} from '../portal-models.ts';
import type {Section, SectionChoices} from '../section-choice.ts';
import {withoutUndefined} from '../without-undefined.ts';
import type {postSchema} from './post-schema.ts';

type Post = v.InferOutput<typeof postSchema>;
type Embedded = NonNullable<Post['_embedded']>;
type Media = Embedded['wp:featuredmedia'][number];

/** Of the sizes that WordPress makes the smallest that is wide enough for lists, CSS pixels. */
const wantedWidth = 640;

/**
 * The time of a post. `date_gmt` is UTC without saying so; `date` is the wall clock of the site, and the
 * portal's zone is what a site that does not send the other is most likely set to.
 */
const timeOf = (
  gmt: string | undefined,
  local: string | undefined,
  timeZone: string,
): Time | undefined => parseTime(gmt && `${gmt}Z`, timeZone) ?? parseTime(local, timeZone);

function pictureOf(media: Media | undefined, base: string): Picture | undefined {
  if (!media || (media.media_type ?? 'image') !== 'image') return undefined;
  const {width, height, sizes = []} = media.media_details ?? {};
  const whole = {source_url: media.source_url, width, height};
  const [best = whole] = sizes
    .filter((size) => (size.width ?? 0) >= wantedWidth)
    .sort((one, other) => (one.width ?? 0) - (other.width ?? 0));
  const url = webUrl(best.source_url, base);
  if (url === undefined) return undefined;
  return withoutUndefined({
    url,
    alt: media.alt_text ?? '',
    width: best.width,
    height: best.height,
    caption: media.caption?.rendered || undefined,
  });
}

/** What a post is in by what the page says of the sections; by default editors mark both by "sticky". */
function sectionsOf(post: Post, choices: SectionChoices): readonly Section[] {
  const terms = (post._embedded?.['wp:term'] ?? []).flat();
  return (['hot', 'featured'] as const).filter((section) => {
    const choice = choices[section];
    if (!choice) return post.sticky;
    const taxonomy = choice.by === 'tag' ? 'post_tag' : 'category';
    return terms.some(
      (term) => term.taxonomy === taxonomy && [term.id, term.slug].includes(choice.id),
    );
  });
}

/** An excerpt that WordPress made itself ends in the middle of a sentence, and says so. */
const withoutMore = (text: string | undefined): string | undefined =>
  text?.replace(/\s*\[(…|\.\.\.)\].*$/su, '…') || undefined;

/** The model of a post in a list. */
export function postSummaryOf(
  post: Post,
  {base, timeZone}: WireContext,
  choices: SectionChoices,
): ArticleSummary | undefined {
  const {author = [], 'wp:term': terms = [], 'wp:featuredmedia': media = []} = post._embedded ?? {};
  const summary = withoutMore(post.excerpt?.rendered);
  const title = post.title.rendered || (summary && plainText(summary, 120));
  if (!title) return undefined;
  const all = terms.flat();
  const category = all.find(({taxonomy}) => taxonomy === 'category');
  return withoutUndefined({
    id: post.id,
    title,
    url: webUrl(post.link, base),
    summary,
    image: pictureOf(media[0], base),
    published: timeOf(post.date_gmt, post.date, timeZone),
    modified: timeOf(post.modified_gmt, post.modified, timeZone),
    category: category && {id: category.id, title: category.name},
    authors: author.map(({name}) => name),
    sections: sectionsOf(post, choices),
    tags: all.filter(({taxonomy}) => taxonomy === 'post_tag').map(({name}) => name),
  });
}

/** The model of one whole post. */
export function postOf(
  post: Post,
  context: WireContext,
  choices: SectionChoices,
): Article | undefined {
  const summary = postSummaryOf(post, context, choices);
  if (!summary) return undefined;
  return {
    ...summary,
    bodyHtml: post.content?.rendered ?? '',
    bodyBase: summary.url ?? context.base,
    attachments: [],
  };
}
