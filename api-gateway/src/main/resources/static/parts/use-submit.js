import { useRef, useState } from 'preact/hooks';
import { hasWords, t } from '../app/messages.js';
import { meaning, ownWords } from './notices.js';
import { valuesOf } from './form-field.js';

/** What exactly a refusal means in a form about something; undefined where nobody has written it down. */
function exactMeaning({ code, field = '' }, about) {
  const keys = code === 'CONFLICT'
    ? [`conflict.${about}`]
    : [`invalid.${about}.${field}`, `invalid.${field}`, `invalid.${field.split('.')[0]}`].filter(() => code === 'INVALID_FIELD');
  const key = keys.find(hasWords);
  return key && t(key);
}

/** What is wrong with a field, in the viewer's words; the server's own English ones where there are no others. */
const fault = (error, about) => exactMeaning(error, about) ?? ownWords(error) ?? meaning(error);

/**
 * Runs a form: one submission at a time, and an error either at its field or for the whole form. `isTold` says, once the fields are drawn,
 * whether one of them took the error.
 *
 * @param act what to do with the form's values; may throw a refusal of the server
 * @param about what the form is about, where a field or a conflict means something of its own there
 */
export function useSubmit(act, about) {
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const onSubmit = async (event) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await act(valuesOf(event.target), event.target);
    } catch (refusal) {
      setError(refusal);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  let told = false;
  const errorOf = (field) => {
    if (!error || error.field !== field) return undefined;
    told = true;
    return fault(error, about);
  };
  return { onSubmit, busy, error, errorOf, isTold: () => told, exact: error && exactMeaning(error, about), setError };
}
