/* global document -- A page has it. */
import './list.css';
import {showList} from './list.js';

showList(document.querySelector('#list'));
