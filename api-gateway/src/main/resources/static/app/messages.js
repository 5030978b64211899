import { createStore } from './store.js';

const KEY = 'dragoman.language';

/** The languages that have a message file, each with its own name for itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** The language on screen. */
export const language = createStore('en');

let words = {};
let plurals = new Intl.PluralRules('en');

function preferredLanguage() {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find((tag) => tag in LANGUAGES) ?? 'en';
}

/** Loads the words of a language and shows them. */
export async function showWordsOf(tag) {
  const response = await fetch(`/messages/${tag}.json`);
  if (!response.ok) throw new Error(`no words for ${tag}`);
  words = await response.json();
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  language.set(tag);
}

export const loadPreferredWords = () => showWordsOf(preferredLanguage());

export function chooseLanguage(tag) {
  localStorage.setItem(KEY, tag);
  return showWordsOf(tag);
}

/** True when there are words for that key. */
export const hasWords = (key) => key in words || `${key}.other` in words;

/** The words of a key, with `{name}` filled in; `count` chooses between `key.one` and `key.other`. */
export function t(key, params = {}) {
  const plural = 'count' in params ? words[`${key}.${plurals.select(params.count)}`] : undefined;
  const text = plural ?? words[`${key}.other`] ?? words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}
