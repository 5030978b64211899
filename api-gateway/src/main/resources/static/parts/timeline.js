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

/** Messages one after the other, under the days they belong to. `quiet` where all come over the same line. */
export function Timeline({ messages, name, heading = 'h3', quiet }) {
  return byDay(messages).map(([day, ofDay]) =>
    h('div', { key: day, class: 'day' },
      h(heading, { class: 'day-name' }, day),
      h('ol', { class: 'bubbles' }, ofDay.map((message) => h(MessageBubble, { key: message.id, message, name, quiet })))));
}
