import { h } from 'preact';
import { dayOf } from '../app/time.js';
import { MessageBubble } from './message-bubble.js';

function byDay(messages) {
  const days = new Map();
  for (const message of messages) {
    const day = dayOf(message.clockAhead ? message.receivedAt : message.occurredAt);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}

/** Without what only stands on another message that is here: it is shown there. What was refused changes nothing, and stands for itself. */
function standing(messages) {
  const here = new Set(messages.map(({ id }) => id));
  return messages.filter(({ kind, target }) => kind === 'unsupported' || !here.has(target));
}

/** Messages one after the other, under the days they belong to. `quiet` where all come over the same line. */
export function Timeline({ messages, name, heading = 'h3', quiet }) {
  return byDay(standing(messages)).map(([day, ofDay]) =>
    h('div', { key: day, class: 'day' },
      h(heading, { class: 'day-name' }, day),
      h('ol', { class: 'bubbles' }, ofDay.map((message) => h(MessageBubble, { key: message.id, message, name, quiet })))));
}
