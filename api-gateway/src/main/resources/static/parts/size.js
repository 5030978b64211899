import { language } from '../app/messages.js';

/** A number of bytes as people read it. */
export function size(bytes) {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language.get(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
