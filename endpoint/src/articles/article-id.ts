/** Whether text can be the id of an article; what cannot be never reaches the database. */
export const isArticleId = (text: string): boolean => /^[\w.-]{1,200}$/u.test(text);
