import {waitFor} from 'storybook/test';

/** What is inside an element, as soon as it is there. For interactions: they cannot look into shadow trees. */
export const inside = <T extends HTMLElement = HTMLElement>(
  canvas: HTMLElement,
  selector: string,
  isWanted: (found: T) => boolean = () => true,
): Promise<T> =>
  waitFor(() => {
    const roots = [...canvas.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot);
    const all = roots.flatMap((root) => [...(root?.querySelectorAll<T>(selector) ?? [])]);
    const found = all.find(isWanted);
    if (!found) throw new Error(`There is no ${selector} as wanted.`);
    return found;
  });
