import type {ReactiveController} from 'lit';
import {PortalElement} from '../base/portal-element.ts';

const known = new WeakMap<object, readonly ReactiveController[]>();
/** A prototype as what it is here: functions by name. */
const prototype = PortalElement.prototype as {
  addController: (this: PortalElement<unknown, object>, controller: ReactiveController) => void;
};
const {addController} = prototype;

// Only a server, and a page that a server has filled, need to reach them, so that elements keep no list of their own.
prototype.addController = function (controller) {
  known.set(this, [...controllersOf(this), controller]);
  addController.call(this, controller);
};

/** The controllers of an element that was made after this module was loaded. */
export function controllersOf(element: object): readonly ReactiveController[] {
  return known.get(element) ?? [];
}

/** What of an element takes an answer that nobody asked for, see `SectionController`. */
export interface AnswerTaker {
  /** Whether there is something to ask and somebody to ask. */
  readonly isSetUp: boolean;
  answer(data?: unknown, answeredAt?: number): void;
}

/** The controller of an element that takes its first answer. */
export const answerTakerOf = (element: object): AnswerTaker | undefined =>
  controllersOf(element).find(
    (controller): controller is ReactiveController & AnswerTaker => 'answer' in controller,
  );
