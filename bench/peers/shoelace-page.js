/* global document -- A page has it. */
/* The counter by Shoelace: a card for each number. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/format-number/format-number.js';
import {answers} from '../compare/sample-data.mjs';

async function showCounts() {
  const response = await fetch(answers.visits);
  const counts = await response.json();
  for (const number of document.querySelectorAll('sl-format-number'))
    number.value = counts[number.dataset.metric];
}

showCounts();
