import {isBounded} from './bounded-page.ts';

/**
 * Gives the reader a file that was made in the page. The address is freed later, since some browsers
 * read it only when the reader has chosen a folder.
 *
 * @param place - where in the page the link may stand for a moment
 * @returns whether the reader has it as far as can be known
 */
export function saveFile(name: string, type: string, text: string, place: Node): boolean {
  const address = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  place.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return !isBounded();
}
