/**
 * A point in time or a calendar day as plain text: either an instant in UTC
 * (`2020-03-27T02:00:00.000Z`) or a day without a time (`2020-03-27`). Sources produce it with
 * `parseTime`, so it is always valid and can be compared, serialised and put into `<time datetime>`.
 */
export type Time = string;

/** A picture that belongs to an article. */
export interface Picture {
  /** Absolute http(s) address. */
  url: string;
  /** Text alternative; empty when the picture only decorates. */
  alt: string;
  /** Natural width in CSS pixels, if the source knows it. */
  width?: number;
  /** Natural height in CSS pixels, if the source knows it. */
  height?: number;
  /** Caption shown below the picture. */
  caption?: string;
}

/** A category ("chuyên mục") of a portal. */
export interface Category {
  id: string;
  title: string;
  /** The id of the category above, if any. */
  parentId?: string;
  /** How many articles it holds, if the source counts them. */
  count?: number;
}

/** A file that comes with an article. */
export interface Attachment {
  /** Absolute http(s) address. */
  url: string;
  /** Media type, such as `application/pdf`. */
  mimeType: string;
  title?: string;
  /** Size in bytes. */
  size?: number;
  /** Length in seconds, for recordings. */
  duration?: number;
}

/** What a list shows of an article. */
export interface ArticleSummary {
  /** Identifier within its source; opaque text. */
  id: string;
  /** Plain text, never markup. */
  title: string;
  /** The article's own page, absolute http(s) address. */
  url?: string;
  /** Lead ("sapo"), plain text. */
  summary?: string;
  image?: Picture;
  published?: Time;
  modified?: Time;
  category?: Category;
  /** Names of the authors, in order. */
  authors: readonly string[];
  /** Where the text comes from: an agency, a newspaper (Decree 43/2011/NĐ-CP art. 5(3)). */
  source?: string;
  /** Sections the editors put it in, such as `hot` and `featured`. */
  sections: readonly string[];
  /** Listed first until then. */
  pinnedUntil?: Time;
  /** Not listed from then on. */
  expires?: Time;
  tags: readonly string[];
  /** How often it was read, if the source counts that. */
  views?: number;
  /**
   * BCP 47 tag of the text's language, if it is known. Of feeds, "vi" and "en" are not taken on trust where the
   * words say otherwise.
   */
  language?: string;
  /** Plain text around what a search found, where the source gives it. */
  snippet?: string;
}

/** What readers think of an article: how many said so, and the mean of their scores. */
export interface Rating {
  /** How many readers. */
  count: number;
  /** Mean score from 1 (very dissatisfied) to 5 (very satisfied); missing while nobody has rated. */
  average?: number;
}

/** One whole article. */
export interface Article extends ArticleSummary {
  /** Body as foreign HTML: must pass the sanitiser before it is shown. */
  bodyHtml: string;
  /** Absolute address that relative links and pictures in the body are resolved against. */
  bodyBase: string;
  attachments: readonly Attachment[];
  /** What readers think of it, if the source counts that. */
  rating?: Rating;
  /** Articles on the same matter, as the editors chose them. */
  related?: readonly ArticleSummary[];
}

/** A reader's score: 1 (very dissatisfied) to 5 (very satisfied). */
export type Score = 1 | 2 | 3 | 4 | 5;

/** What a reader reports about an article. */
export interface ArticleReport {
  /** The reader's own words, at most 2,000 characters. */
  message: string;
  /** The part of the text that it is about, at most 1,000 characters. */
  selection?: string;
}

/** What became of an event ("lịch bổ sung", "thay đổi", "hoãn", "huỷ"). */
export type WorkEventStatus = 'confirmed' | 'supplementary' | 'changed' | 'postponed' | 'cancelled';

/** One entry of a work calendar ("lịch công tác"). */
export interface WorkEvent {
  id: string;
  /** What it is about; plain text. */
  title: string;
  /** When it begins: an instant, or a day where it lasts all day. */
  start: Time;
  /** When it ends: an instant, or the last day (inclusive) where it lasts all day. */
  end?: Time;
  allDay: boolean;
  /** Who presides ("chủ trì"). */
  chair?: string;
  /** Who takes part ("thành phần"). */
  participants?: string;
  /** Where ("địa điểm"). */
  location?: string;
  /** Who prepares it ("đơn vị chuẩn bị"). */
  preparedBy?: string;
  /** Who helps to prepare it ("đơn vị phối hợp"). */
  coordinatedBy?: string;
  /** Further remarks ("ghi chú"). */
  note?: string;
  status: WorkEventStatus;
  /** Invitations and papers. */
  attachments: readonly Attachment[];
}

/** A link to another site ("website liên kết"). */
export interface LinkedSite {
  title: string;
  /** Absolute http(s), mailto or tel address. */
  url: string;
  /** Heading that it stands under, such as "Chính phủ". */
  group?: string;
  /** Absolute http(s) address of a logo. */
  logo?: string;
  /** Place in the order that the editors gave, lowest first. */
  order?: number;
}

/** How often a portal was visited ("thống kê truy cập"); what is not known is missing. */
export interface VisitCounts {
  today?: number;
  yesterday?: number;
  week?: number;
  month?: number;
  total?: number;
  /** Visitors of the last 300 seconds. */
  online?: number;
  /** When it was counted. */
  asOf?: Time;
}

/** One page of a list. */
export interface Page<T> {
  items: readonly T[];
  /** 1-based number of this page. */
  page: number;
  /** How many items there are over all pages, if the source knows. */
  total?: number;
  /** How many pages there are, if the source knows. */
  pageCount?: number;
}
