import { h } from 'preact';
import { createStore, useStore } from './store.js';

const QUIET_MS = 4_000;
const spoken = createStore('');
let waiting;
let timer;

function speak() {
  timer = undefined;
  if (waiting === undefined) return;
  spoken.set(waiting);
  waiting = undefined;
  timer = setTimeout(speak, QUIET_MS);
}

/** Tells screen readers, politely; within a few seconds only the last words count. */
export function announce(text) {
  waiting = text;
  timer ??= setTimeout(speak, 100);
}

/** The place that screen readers listen to. */
export function Announcer() {
  return h('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' }, useStore(spoken));
}
