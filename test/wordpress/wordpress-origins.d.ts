/**
 * Origins of one WordPress in several forms: as it comes (`usual`), without addresses with words in them
 * (`plain`), with its REST interface elsewhere (`moved`), with it closed (`closed`), without our plugin (`bare`).
 */
export declare const wordpress: Readonly<
  Record<'usual' | 'plain' | 'moved' | 'closed' | 'bare', string>
>;
