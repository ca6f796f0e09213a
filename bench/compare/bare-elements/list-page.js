import {showList} from '../by-hand/list.js';
import styles from '../by-hand/list.css?inline';
import {defineBare} from './define-bare.js';

defineBare('bare-list', styles, showList);
