/** The reference of all elements as Markdown; takes a custom elements manifest, parsed. */
export declare function elementDocs(manifest: object): string;
