import { h } from 'preact';
import { useId, useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';
import { fieldWords } from './inquiry-fields.js';
import { CURRENCIES, currencyWords, money, moneyParts, plainAmount, typedAmount } from './money.js';

export const inquiryPath = (id) => `/inquiries/${encodeURIComponent(id)}`;

const TYPES = {
  first_name: 'text', last_name: 'text', date_of_birth: 'date', home_address: 'text', email: 'email', phone_number: 'tel',
  trip_destination: 'text', origin: 'text', travel_start_date: 'date', travel_end_date: 'date', trip_cost: 'money',
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

/** The amount and the currency that were entered, as the API takes them; what stands when they mean the same. */
function enteredCost({ trip_cost: typed, trip_cost_currency: currency }, standing) {
  if (!typed) return null;
  const amount = typedAmount(typed.trim());
  const before = moneyParts(standing);
  const same = before && Number(amount) === Number(before.amount) && currency === before.currency;
  return same ? standing : [amount, currency].filter(Boolean).join(' ');
}

/** Only what differs; what was emptied is taken away. */
function changes(fields, values, rows) {
  const changed = {};
  for (const name of Object.keys(TYPES)) {
    const standing = fields[name]?.value ?? null;
    const wanted = name === 'trip_cost' ? enteredCost(values, standing) : values[name] ?? null;
    if (wanted !== standing) changed[name] = wanted;
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

/** An amount in the manner of the viewer's language, and its currency. */
function Cost({ value, error }) {
  const { amount, currency = '' } = moneyParts(value) ?? {};
  const codes = [...new Set([currency, ...CURRENCIES])].filter(Boolean);
  return h('div', { class: 'cost-fields' },
    h(FormField, {
      name: 'trip_cost', label: fieldWords('trip_cost'), defaultValue: amount ? plainAmount(amount) : value ?? '', inputMode: 'decimal', autocomplete: 'off', error,
      hint: t('correction.costHint', { example: plainAmount('4200.50'), shown: money('4200.50', 'USD') }),
    }),
    h(FormField, {
      name: 'trip_cost_currency', label: t('filter.currency'), chosen: currency, options: [['', '–'], ...codes.map((code) => [code, currencyWords(code)])],
    }));
}

function Entry({ name, value, error }) {
  if (name === 'trip_cost') return h(Cost, { value, error });
  return h(FormField, {
    name, type: TYPES[name], label: fieldWords(name), defaultValue: value ?? '', autocomplete: 'off', error,
    hint: name === 'phone_number' ? t('correction.phoneHint') : undefined,
  });
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
    ...Object.keys(TYPES).map((name) => h(Entry, { key: name, name, value: fields[name]?.value, error: errorOf(name) })),
    h(Travelers, { travelers, rows, onMore: () => setRows(rows + 1), error: errorOf('travelers') }),
  ]);
}
