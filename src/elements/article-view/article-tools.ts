import {html, nothing} from 'lit';
import {copyText} from './copy-text.ts';
import {addressOf} from './article-address.ts';
import type {ArticleContext} from './article-context.ts';
import type {Article} from '../../source/models.ts';
import {canListen, watchVoices} from './listening.ts';
import {changeTextSize, sizeCount, textSize} from './text-size.ts';
import {toolbar} from './toolbar.ts';
import {readTools, type Tool} from './tools.ts';

/** What opens below the toolbar. */
export interface ToolPanel {
  render(): unknown;
  /** It is closed, or the article leaves. */
  end?(): void;
}

/** The toolbar of an article. What a tool does loads when it is pressed. */
export class ArticleTools {
  readonly #context: ArticleContext;
  #article: Article | undefined;
  #status: unknown = '';
  #open: {tool: Tool; panel: ToolPanel | undefined} | undefined;
  #endVoices: (() => void) | undefined;
  #endWork: (() => void) | undefined;

  constructor(context: ArticleContext) {
    this.#context = context;
  }

  /** Size of the text, 1 to 5. */
  get size(): number {
    return textSize();
  }

  render(article: Article): unknown {
    // A newer answer is the same article: what a reader has opened, or writes, stays.
    if (this.#article?.id !== article.id) this.#follow(article);
    const tools = this.#toolsFor(article);
    if (tools.length === 0) return nothing;
    return toolbar({
      texts: this.#context.texts,
      tools,
      size: textSize(),
      open: this.#open?.tool,
      panel: this.#open?.panel?.render(),
      status: this.#status,
      onTool: (tool) => void this.#use(tool, article),
      onSize: (step) => this.#resize(step),
    });
  }

  /** Ends what goes on: the element leaves, or shows another article. */
  end(): void {
    this.#close();
    this.#endWork?.();
    this.#endWork = undefined;
    this.#endVoices?.();
    this.#endVoices = undefined;
    this.#article = undefined;
  }

  #follow(article: Article): void {
    this.end();
    this.#status = '';
    this.#article = article;
  }

  #toolsFor(article: Article): readonly Tool[] {
    const {host, source} = this.#context;
    const tools = readTools(host.tools);
    if (tools.includes('listen')) this.#endVoices ??= watchVoices(() => host.requestUpdate());
    return tools.filter(
      (tool) =>
        (tool !== 'report' || source?.report !== undefined) &&
        (tool !== 'listen' || canListen(article)),
    );
  }

  #say(status: unknown): void {
    this.#status = status;
    this.#context.host.requestUpdate();
  }

  #close(): void {
    this.#open?.panel?.end?.();
    this.#open = undefined;
  }

  #resize(step: 1 | -1): void {
    this.#say(this.#context.texts.size(`${changeTextSize(step)}`, `${sizeCount}`));
  }

  async #use(tool: Tool, article: Article): Promise<void> {
    const {texts} = this.#context;
    try {
      switch (tool) {
        case 'print':
          return await this.#print(article);
        case 'save':
          return await this.#save(article);
        case 'copy':
          return await this.#copy(article);
        case 'share':
          return await this.#share(article);
        default:
          return await this.#toggle(tool, article);
      }
    } catch (error) {
      // The code of a tool may not load; nothing else of the article depends on it.
      this.#close();
      this.#say(texts.failed);
      console.warn(`[portal-widgets] <${this.#context.host.localName}> "${tool}" failed.`, error);
    }
  }

  async #print(article: Article): Promise<void> {
    this.#say(this.#context.texts.printing);
    const {printArticle} = await import('./print-article.ts');
    this.#endWork?.();
    const {isSeen, end} = await printArticle(article, this.#context);
    this.#endWork = end;
    this.#say(isSeen ? '' : this.#context.texts.elsewhere);
  }

  async #save(article: Article): Promise<void> {
    const {texts} = this.#context;
    this.#say(texts.saving);
    const {saveArticle} = await import('./save-article.ts');
    const {missing, isGiven} = await saveArticle(article, this.#context);
    const saved = missing > 0 ? texts.savedWithout(`${missing}`) : texts.saved;
    this.#say(isGiven ? saved : `${saved} ${texts.elsewhere}`);
  }

  async #copy(article: Article): Promise<void> {
    const {host, texts} = this.#context;
    const address = addressOf(article);
    // Nobody hears of a text that is there already.
    this.#say('');
    const isCopied = await copyText(address, host.renderRoot);
    await host.updateComplete;
    if (isCopied) return this.#say(texts.copied);
    this.#say(
      html`<label class="by-hand"
        >${texts.copyByHand} <input class="field" readonly .value=${address} @focus=${selectAll}
      /></label>`,
    );
  }

  async #share(article: Article): Promise<void> {
    // Old browsers have none, whatever the types say.
    const {share} = navigator as Partial<Navigator>;
    if (!share || this.#open?.tool === 'share') return this.#toggle('share', article);
    try {
      await share.call(navigator, {title: article.title, url: addressOf(article)});
    } catch (error) {
      // The reader changed their mind.
      if ((error as Error | undefined)?.name === 'AbortError') return;
      // Not allowed in this frame, or for this address.
      await this.#toggle('share', article);
    }
  }

  async #toggle(tool: Tool, article: Article): Promise<void> {
    const isOpen = this.#open?.tool === tool;
    this.#close();
    this.#say('');
    if (isOpen) return;
    const opened: {tool: Tool; panel: ToolPanel | undefined} = {tool, panel: undefined};
    this.#open = opened;
    const panel = await this.#load(tool, article);
    // Another one may have been opened, or the article may have left, meanwhile.
    if (this.#open !== opened) return panel.end?.();
    opened.panel = panel;
    this.#context.host.requestUpdate();
  }

  async #load(tool: Tool, article: Article): Promise<ToolPanel> {
    const context = this.#context;
    if (tool === 'share') return (await import('./share-panel.ts')).sharePanel(article, context);
    if (tool === 'listen') {
      const {ListenPanel} = await import('./listen-panel.ts');
      return new ListenPanel(article, context);
    }
    const selection = selectedText(context.host);
    const {ReportPanel} = await import('./report-panel.ts');
    return new ReportPanel(article, selection, context);
  }
}

const selectAll = ({target}: Event): void => (target as HTMLInputElement).select();

/** What the reader has selected of the element; engines know of selections in a shadow tree in their own ways. */
function selectedText(host: Element): string {
  const root: (ShadowRoot & {getSelection?(): Selection | null}) | null = host.shadowRoot;
  const selection = root?.getSelection?.() ?? document.getSelection();
  if (!selection || (selection.isCollapsed && selection.toString() === '')) return '';
  const {anchorNode} = selection;
  const isOwn = anchorNode !== null && (host.contains(anchorNode) || root?.contains(anchorNode));
  // Firefox and WebKit name the host, or a node inside it, as the place of a selection in its tree.
  return isOwn || anchorNode?.contains(host) ? selection.toString().trim() : '';
}
