/** The sections that editors put articles in: "tin nóng" and "tin tiêu điểm". */
export const sections = ['hot', 'featured'] as const;
export type Section = (typeof sections)[number];

/** The orders of a list. */
export const orders = ['date', 'relevance'] as const;
export type Order = (typeof orders)[number];

/** Which articles a list is asked for. */
export interface ArticleQuery {
  section?: Section;
  /** Id of a category; the categories below it count as well. */
  category?: string;
  /** Search text as the reader typed it. */
  text?: string;
  /** First day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh, inclusive. */
  from?: string;
  /** Last day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh, inclusive. */
  to?: string;
  sort: Order;
  /** 1-based. */
  page: number;
  /** Items a page, 1 to 50. */
  limit: number;
}
