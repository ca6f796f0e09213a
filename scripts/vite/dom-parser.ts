import {Window} from 'happy-dom';

/** As in browsers. */
export const {DOMParser} = new Window();
