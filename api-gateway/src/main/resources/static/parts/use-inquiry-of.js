import { useEffect, useRef, useState } from 'preact/hooks';
import { get, withQuery } from '../app/api.js';
import { useLive } from '../app/live.js';

const NEWEST = 20;

const digits = (text) => (text ?? '').replace(/\D/g, '');

const numbersOf = ({ phone, identities = [] }) =>
  new Set([phone, ...identities.map(({ value }) => value)].map(digits).filter(Boolean));

/** Asks for a contact's numbers only once; they do not change while we look. */
function contactReader() {
  const known = new Map();
  return async (contactId, number) => {
    if (!known.has(contactId)) {
      const numbers = numbersOf((await get(`/contacts/${encodeURIComponent(contactId)}`)).data);
      if (!numbers.size) return false;
      known.set(contactId, numbers);
    }
    return known.get(contactId).has(number);
  };
}

/** The newest inquiry of a number, whole, as far as it stands among the newest on the board. */
async function newestInquiryOf(number, isContactOf) {
  const { data } = await get(withQuery('/inquiries', { limit: NEWEST }));
  for (const row of data.items) {
    if (await isContactOf(row.contactId, number)) return (await get(`/inquiries/${encodeURIComponent(row.id)}`)).data;
  }
  return null;
}

/** The inquiry that a number's messages fill, once `written` of them went out. */
export function useInquiryOf(from, written) {
  const number = digits(from);
  const [found, setFound] = useState({ number, inquiry: null });
  const isContactOf = useRef(null);
  isContactOf.current ??= contactReader();
  const look = async () => {
    if (!number) return;
    const inquiry = await newestInquiryOf(number, isContactOf.current).catch(() => undefined);
    if (inquiry !== undefined) setFound({ number, inquiry });
  };
  useLive(['inquiry', 'contact', 'message'], look);
  useEffect(() => void look(), [number, written]);
  return found.number === number ? found.inquiry : null;
}
