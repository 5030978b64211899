import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { createStore, useStore } from './store.js';
import { language, t } from './messages.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [['minute', MINUTE], ['hour', HOUR], ['day', DAY], ['month', 30 * DAY], ['year', 365 * DAY]];
const now = createStore(Date.now());
let watchers = 0;
let ticking;

/** The time, brought up to date every few seconds. */
export function useNow() {
  useEffect(() => {
    if (watchers++ === 0) ticking = setInterval(() => now.set(Date.now()), 20_000);
    return () => {
      if (--watchers === 0) clearInterval(ticking);
    };
  }, []);
  return useStore(now);
}

/** How long ago a moment was, in the words of the language. */
export function age(instant, at = Date.now()) {
  const passed = at - Date.parse(instant);
  if (Math.abs(passed) < MINUTE) return t('time.now');
  const [unit, size] = STEPS.findLast(([, length]) => Math.abs(passed) >= length);
  const words = new Intl.RelativeTimeFormat(language.get(), { numeric: 'auto', style: 'short' });
  return words.format(-Math.round(passed / size), unit);
}

const format = (options) => (instant) =>
  new Intl.DateTimeFormat(language.get(), options).format(new Date(instant));

export const dateAndTime = format({ dateStyle: 'medium', timeStyle: 'short' });
export const timeOfDay = format({ timeStyle: 'short' });
export const dayOf = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const preciseTime = format({ dateStyle: 'medium', timeStyle: 'medium' });

const STYLES = { age, 'date-time': dateAndTime, time: timeOfDay, precise: preciseTime };

const inUtc = (instant) => t('time.utc', { time: new Date(instant).toISOString() });

/** A moment in the viewer's zone; UTC on hover. `show` is `age`, `date-time`, `time` or `precise`. */
export function Time({ at, show = 'date-time' }) {
  const current = useNow();
  useStore(language);
  if (!at) return t('time.none');
  const exact = show === 'age' ? `${dateAndTime(at)} · ${inUtc(at)}` : inUtc(at);
  return h('time', { dateTime: at, title: exact }, STYLES[show](at, show === 'age' ? current : undefined));
}

/** A calendar day such as `2031-05-04`, which has no zone; other text is returned as it is. */
export function plainDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return text;
  return new Intl.DateTimeFormat(language.get(), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
