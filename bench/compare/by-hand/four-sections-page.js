/* global document -- A page has it. */
import './list.css';
import './search.css';
import './calendar.css';
import './counter.css';
import {showCalendar} from './calendar.js';
import {showCounter} from './counter.js';
import {showList} from './list.js';
import {showSearch} from './search.js';

const place = (id) => document.getElementById(id);
showList(place('list'));
showSearch(place('search'));
showCalendar(place('calendar'), '2020-03-23');
showCounter(place('counter'));
