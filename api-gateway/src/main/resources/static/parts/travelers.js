import { h } from 'preact';
import { t } from '../app/messages.js';
import { plainDay } from '../app/time.js';

const PARTS = ['first_name', 'last_name', 'date_of_birth'];

/** Who travels, as the field has them; `null` where it is no list. */
export function people(value) {
  try {
    return JSON.parse(value).filter((person) => person !== null);
  } catch {
    return null;
  }
}

/** What is known of somebody. */
export function personLine(person) {
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ') || t('field.unnamed');
  return [name, person.date_of_birth && plainDay(person.date_of_birth)].filter(Boolean).join(' · ');
}

/** Whether all is known of a person that a quote needs; if not, what is missing. */
export function TravelerMark({ person }) {
  const missing = PARTS.filter((part) => !person[part]);
  if (!missing.length) {
    return h('span', { class: 'traveler-mark' }, ' ', h('span', { 'aria-hidden': 'true' }, '✓'), h('span', { class: 'visually-hidden' }, t('traveler.complete')));
  }
  return h('span', { class: 'traveler-mark lacking' }, ' ', h('span', { 'aria-hidden': 'true' }, '! '),
    t('traveler.lacks', { parts: missing.map((part) => t(`field.${part}`)).join(', ') }));
}
