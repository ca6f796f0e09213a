/**
 * Runs a task once, when an element comes within 200 px of the visible part of the page.
 *
 * @returns ends it
 */
export function whenNear(element: Element, task: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      task();
    },
    {rootMargin: '200px'},
  );
  observer.observe(element);
  return () => observer.disconnect();
}
