import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';

/** Notes that only tell how a value came about; every other one is a doubt. */
const EXPLANATIONS = [
  'derived: start and length of stay', 'month and year as said before', 'added to those named before', 'currency as said before', 'counted, not named', 'per person', 'upper end of a range', 'where the customer lives',
];

const notesOf = (field) => (field?.note ? field.note.split('; ') : []);

/** True when somebody should look whether the value is right. */
export const isDoubtful = (field) => notesOf(field).some((note) => !EXPLANATIONS.includes(note));

const keyOf = (note) => `note.${note.toLowerCase().replace(/[^a-z]+/g, '_')}`;

/** Notes are written in English for programs; those that we know have words in each language. */
function Note({ note }) {
  const key = keyOf(note);
  const doubt = !EXPLANATIONS.includes(note);
  return h('li', { class: doubt ? 'field-note' : 'soft', lang: hasWords(key) ? undefined : 'en' }, hasWords(key) ? t(key) : note);
}

/** The same in a line. */
export const noteWords = (field) => notesOf(field).map((note) => (hasWords(keyOf(note)) ? t(keyOf(note)) : note)).join('; ');

/** What a person should know of a field's value. */
export function FieldNotes({ field }) {
  const notes = notesOf(field);
  return notes.length > 0 && h('ul', { class: 'field-notes' }, notes.map((note) => h(Note, { key: note, note })));
}
