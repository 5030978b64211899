import { h } from 'preact';
import { useId, useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';
import { fieldWords } from './inquiry-fields.js';

export const inquiryPath = (id) => `/inquiries/${encodeURIComponent(id)}`;

const TYPES = {
  first_name: 'text', last_name: 'text', date_of_birth: 'date', home_address: 'text', email: 'email', phone_number: 'tel',
  trip_destination: 'text', origin: 'text', travel_start_date: 'date', travel_end_date: 'date', trip_cost: 'text',
  initial_trip_deposit_date: 'date',
};
const PARTS = { first_name: 'text', last_name: 'text', date_of_birth: 'date' };

function travelersOf(fields) {
  try {
    return JSON.parse(fields.travelers?.value ?? '[]');
  } catch {
    return [];
  }
}

/** What the rows say; nobody of whom nothing is known. */
function enteredTravelers(values, rows) {
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(Object.keys(PARTS).map((part) => [part, values[`traveler-${i}-${part}`]]).filter(([, value]) => value)))
    .filter((traveler) => Object.keys(traveler).length);
}

/** Only what differs; what was emptied is taken away. */
function changes(fields, values, rows) {
  const changed = {};
  for (const name of Object.keys(TYPES)) {
    const wanted = values[name] ?? null;
    if (wanted !== (fields[name]?.value ?? null)) changed[name] = wanted;
  }
  const travelers = enteredTravelers(values, rows);
  if (JSON.stringify(travelers) !== JSON.stringify(travelersOf(fields))) changed.travelers = travelers.length ? travelers : null;
  return changed;
}

function Traveler({ index, traveler, wrong }) {
  return h('div', { class: 'traveler', role: 'group', 'aria-label': t('correction.traveler', { number: index + 1 }) },
    Object.entries(PARTS).map(([part, type]) => h(FormField, {
      key: part, type, label: fieldWords(part), name: `traveler-${index}-${part}`, defaultValue: traveler?.[part] ?? '', autocomplete: 'off', ...wrong,
    })));
}

/** What is wrong is wrong with all of them: it belongs to each input. */
function Travelers({ travelers, rows, onMore, error }) {
  const id = useId();
  const wrong = error && { 'aria-describedby': id, 'aria-invalid': 'true' };
  return h('fieldset', { class: 'travelers' },
    h('legend', null, fieldWords('travelers')),
    Array.from({ length: rows }, (_, i) => h(Traveler, { key: i, index: i, traveler: travelers[i], wrong })),
    error && h('p', { class: 'field-error', id }, error),
    h('button', { type: 'button', onClick: onMore }, t('correction.moreTravelers')));
}

/** Enters values by hand, above whatever was read. */
export function CorrectFields({ inquiry, onSaved, onClose }) {
  const { id, version, fields } = inquiry;
  const travelers = travelersOf(fields);
  const [rows, setRows] = useState(Math.max(1, travelers.length));
  const act = async (values) => {
    const change = changes(fields, values, rows);
    if (Object.keys(change).length) await send('PATCH', `${inquiryPath(id)}/fields`, change, { version });
    onSaved();
  };
  return h(FormDialog, { title: t('correction.title'), action: t('dialog.save'), act, onClose }, (errorOf) => [
    h('p', { class: 'hint' }, t('correction.help')),
    ...Object.entries(TYPES).map(([name, type]) => h(FormField, {
      key: name, name, type, label: fieldWords(name), defaultValue: fields[name]?.value ?? '', autocomplete: 'off', error: errorOf(name),
      hint: name === 'trip_cost' ? t('correction.costHint') : name === 'phone_number' ? t('correction.phoneHint') : undefined,
    })),
    h(Travelers, { travelers, rows, onMore: () => setRows(rows + 1), error: errorOf('travelers') }),
  ]);
}
