import { h } from 'preact';
import { t } from '../app/messages.js';
import { plainDay, Time } from '../app/time.js';
import { causeWords, readerWords, who } from './actors.js';
import { Chip } from './badges.js';
import { FieldNotes, isDoubtful } from './field-notes.js';
import { Icon } from './icons.js';
import { Amount, money, plainMoney } from './money.js';
import { people, personLine, TravelerMark } from './travelers.js';

const GROUPS = {
  trip: ['trip_destination', 'travel_start_date', 'travel_end_date', 'origin', 'travelers'],
  person: ['first_name', 'last_name', 'date_of_birth', 'home_address', 'email', 'phone_number'],
  money: ['trip_cost', 'cost_per_traveler', 'initial_trip_deposit_date'],
};

export const fieldWords = (field) => t(`field.${field}`);

const AMOUNTS = ['trip_cost', 'cost_per_traveler'];

const plain = (name, value) => (AMOUNTS.includes(name) ? plainMoney(value) : plainDay(value));

const lines = (name, value) => (name === 'travelers' ? people(value)?.map(personLine) ?? [value] : [plain(name, value)]);

/** A field's value within a sentence. */
export const shownInLine = (name, value) => lines(name, value).join('; ');

/** A field's value as people write it. */
export function shown(name, value) {
  if (name === 'travelers') {
    return people(value)?.map((person, i) => h('span', { key: i }, personLine(person), h(TravelerMark, { person }))) ?? value;
  }
  return AMOUNTS.includes(name) ? h(Amount, null, plain(name, value)) : plain(name, value);
}

function Confidence({ value }) {
  const percent = Math.round(value * 100);
  const level = percent >= 80 ? 'high' : percent >= 50 ? 'middle' : 'low';
  return h('span', { class: `confidence ${level}`, title: t('field.confidence', { percent }) },
    h('svg', { viewBox: '0 0 40 6', 'aria-hidden': 'true', focusable: 'false' },
      h('rect', { class: 'bar-ground', width: 40, height: 6, rx: 3 }),
      h('rect', { class: 'bar-share', width: 40 * value, height: 6, rx: 3 })),
    h('span', { class: 'visually-hidden' }, t('field.confidenceLabel')),
    h('span', { class: 'number' }, t('field.percent', { percent })));
}

const originLine = (field) => (field.corrected
  ? t('field.enteredBy', { by: who(field.by) })
  : t('field.originLine', { words: field.words, extractor: readerWords(field) }));

function Origin({ field, linked, children }) {
  return h('div', { class: 'origin' },
    field.words && h('blockquote', null, field.words),
    h('p', { class: 'soft' },
      field.corrected ? originLine(field) : t('field.readBy', { extractor: readerWords(field) }), ' · ', h(Time, { at: field.recordedAt }),
      linked && field.messageId && h('span', null, ' · ', h('a', { href: `#message-${field.messageId}` }, t('field.showMessage'))),
      children && h('span', null, ' · ', children)));
}

function KnownField({ name, field, linked, children }) {
  return h('details', null,
    h('summary', { title: originLine(field) },
      h('span', { class: 'value' }, field.value === null ? t('field.emptied') : shown(name, field.value)),
      field.corrected ? h(Chip, { tone: 'good' }, t('field.corrected')) : h(Confidence, { value: field.confidence }),
      h(Icon, { name: 'more' }),
      h('span', { class: 'visually-hidden' }, t('field.source'))),
    h(Origin, { field, linked }, children));
}

function DerivedField({ name, derived }) {
  const from = derived.from.map(fieldWords).join(', ');
  return h('span', { class: 'derived', title: t('field.derivedFrom', { from }) },
    h('span', { class: 'value' }, shown(name, derived.value)), h(Chip, null, t('field.derived')),
    h('span', { class: 'visually-hidden' }, t('field.derivedFrom', { from })));
}

function Field({ name, field, derived, missing, linked, children }) {
  const gap = missing ? h('span', { class: 'missing' }, t('field.missing')) : h('span', { class: 'soft' }, t('field.unknown'));
  const unknown = derived ? h(DerivedField, { name, derived }) : gap;
  return h('div', { class: 'field' },
    h('dt', null, fieldWords(name)),
    h('dd', null, field ? h(KnownField, { name, field, linked }, children) : unknown, h(FieldNotes, { field })));
}

/**
 * The fields of an inquiry, each with its confidence and its source, and what follows from them. `linked` when the messages stand beside.
 *
 * @param more what stands beside a field's source, by its name
 */
export function InquiryFields({ fields, derived = {}, missing, linked, more, heading = 'h3' }) {
  return h('div', { class: 'fields' }, Object.entries(GROUPS).map(([group, names]) =>
    h('section', { key: group, class: 'field-group' },
      h(heading, null, t(`field.group.${group}`)),
      h('dl', null, names.filter((name) => name !== 'cost_per_traveler' || derived[name]).map((name) =>
        h(Field, { key: name, name, field: fields[name], derived: derived[name], missing: missing.includes(name), linked }, fields[name] && more?.(name)))))));
}

/** Names the fields whose values somebody should look at. */
export function ToCheck({ fields }) {
  const doubtful = Object.keys(fields).filter((name) => isDoubtful(fields[name]));
  return doubtful.length > 0 && h('p', { class: 'to-check' }, t('inquiry.toCheck', { fields: doubtful.map(fieldWords).join(', ') }));
}

/** How far the reading of the newest words is. */
export function ExtractionState({ extraction }) {
  const { state, extractor, at, cause, retryAt, usage } = extraction ?? { state: 'none' };
  return h('p', { class: `extraction ${state}` },
    h('span', { class: 'dot', 'aria-hidden': 'true' }),
    t(`extraction.${retryAt ? 'retrying' : state}`, { extractor: readerWords({ extractor }) }),
    at && h('span', { class: 'soft' }, ' · ', h(Time, { at, show: 'age' })),
    usage && h('span', { class: 'soft' }, ' · ', t('extraction.usage', { input: money(usage.input), output: money(usage.output) })),
    cause && h('span', { class: 'soft' }, ` · ${causeWords(cause)}`));
}
