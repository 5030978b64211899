import { useRef, useState } from 'preact/hooks';
import { hasWords, t } from '../app/messages.js';
import { meaning } from './notices.js';
import { valuesOf } from './form-field.js';

/** What is wrong with a field, in the viewer's words; the server's own English ones where there are no others. */
function fault({ code, field, detail }) {
  if (code === 'INVALID_FIELD' && hasWords(`invalid.${field}`)) return t(`invalid.${field}`);
  return detail ?? meaning({ code });
}

/**
 * Runs a form: one submission at a time, and an error either at its field or for the whole form. `isTold` says, once the fields are drawn,
 * whether one of them took the error.
 *
 * @param act what to do with the form's values; may throw a refusal of the server
 */
export function useSubmit(act) {
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
    return fault(error);
  };
  return { onSubmit, busy, error, errorOf, isTold: () => told, setError };
}
