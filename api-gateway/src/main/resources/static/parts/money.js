import { h } from 'preact';
import { language } from '../app/messages.js';

/** What customers mostly pay with. */
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'CAD', 'AUD', 'CHF', 'JPY', 'ZAR'];

/** An amount with its currency; without one where the customer named none. */
export function money(amount, currency, digits = 2) {
  const plain = !currency || currency === 'XXX';
  const style = plain ? {} : { style: 'currency', currency };
  return new Intl.NumberFormat(language.get(), { maximumFractionDigits: digits, ...style }).format(amount);
}

/** The parts of a field such as `4200.50 USD`; nothing when it is no amount. */
export function moneyParts(text) {
  const [, amount, currency] = /^(\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(text ?? '') ?? [];
  return amount && { amount, currency };
}

/** A field such as `4200.50 USD` as people write it; other text is returned as it is. */
export function plainMoney(text) {
  const parts = moneyParts(text);
  return parts ? money(parts.amount, parts.currency, 4) : text;
}

/** An amount that no line ends within. */
export function Amount({ children }) {
  return h('span', { class: 'amount' }, children);
}

/** A currency's name beside its code, in the viewer's language; whatever cannot be a code is returned as it is. */
export const currencyWords = (code) =>
  (/^[A-Z]{3}$/.test(code) ? `${code} – ${new Intl.DisplayNames(language.get(), { type: 'currency' }).of(code)}` : code);

/** An amount alone, in the manner of the viewer's language; as exact as it is, and cents in full. */
export const plainAmount = (amount) =>
  new Intl.NumberFormat(language.get(), { minimumFractionDigits: amount.includes('.') ? 2 : 0, maximumFractionDigits: 4 }).format(amount);

const sign = (type) => new Intl.NumberFormat(language.get()).formatToParts(12345.6).find((part) => part.type === type)?.value ?? '';

/** Text as a part of a pattern. */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An amount that somebody wrote in the manner of the viewer's language, as the API takes it; other text is returned as it is. */
export function typedAmount(text) {
  const point = literally(sign('decimal'));
  const group = literally(sign('group'));
  const written = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}(\\d{1,4}))?$`).exec(text);
  if (!written) return text;
  const whole = written[1].replace(/\D/g, '');
  return written[2] ? `${whole}.${written[2]}` : whole;
}
