/** What a reader's page has of pasted HTML. */
export interface Understood {
  /** Elements with their options, and the preset of colours that they stand in. */
  readonly sections: readonly {
    readonly tag: string;
    readonly options: Readonly<Record<string, string>>;
    readonly theme: string | null;
  }[];
  readonly frames: readonly {readonly src: string; readonly title: string}[];
  /** Where plain links lead that stand beside or inside them. */
  readonly links: readonly (string | null)[];
}

/** Reads the page. Runs in it once the loader has run, so it names nothing outside itself. */
export async function understoodInPage(): Promise<Understood> {
  const all = [...document.body.querySelectorAll('*')];
  const sections = all.filter(({localName}) => localName.startsWith('portal-'));
  for (const section of sections) {
    await customElements.whenDefined(section.localName);
    // Some write their defaults.
    await (section as Element & {updateComplete?: Promise<unknown>}).updateComplete;
  }
  return {
    sections: sections.map((section) => ({
      tag: section.localName,
      options: Object.fromEntries(
        [...section.attributes]
          // The element itself says what it shows.
          .filter(({name}) => name !== 'state')
          .map(({name, value}) => [name, value]),
      ),
      theme: section.closest('[data-portal-theme]')?.getAttribute('data-portal-theme') ?? null,
    })),
    frames: [...document.querySelectorAll('iframe')].map(({src, title}) => ({src, title})),
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  };
}
