import { type ComponentProps, type ReactNode, useId } from 'react';
import { firstUpper } from '#shared/text/text';
import styles from './text-field.module.css';

interface FrameProps {
  readonly label?: string | undefined;
  /** One line beneath the field. */
  readonly description?: string | undefined;
  /** The sentence that says why the text cannot be kept; `true` marks a field whose sentence stands elsewhere. */
  readonly error?: string | boolean | null | undefined;
  /** Stands in the field before the text: the language's sign. */
  readonly sign?: string | undefined;
  readonly className?: string | undefined;
}

export interface TextFieldProps extends FrameProps, Omit<ComponentProps<'input'>, 'size' | 'className'> {}

interface WrappedFieldProps extends FrameProps, Omit<ComponentProps<'textarea'>, 'rows' | 'className'> {}

/**
 * One line of text, looking as Mantine's does. A screen has fifty of them, and Mantine's is six components with
 * thirty variables of style each: half of what the first screen cost.
 */
export function TextField({ label, description, error, sign, className, ...input }: TextFieldProps) {
  const frame = { label, description, error, sign, className };
  return <Frame {...frame}>{(field) => <input type="text" {...input} {...field} className={styles.input} />}</Frame>;
}

/** One line of text that is shown whole, on as many lines as it needs: a title. */
export function WrappedField({ label, description, error, sign, className, ...input }: WrappedFieldProps) {
  const frame = { label, description, error, sign, className };
  const look = `${styles.input} ${styles.wrapped}`;
  return <Frame {...frame}>{(field) => <textarea rows={1} {...input} {...field} className={look} />}</Frame>;
}

interface Ties {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** What stands around a field, tied to it for whoever listens. */
function Frame(props: FrameProps & { readonly children: (field: Ties) => ReactNode }) {
  const { label, description, error, sign, className, children } = props;
  const id = useId();
  const sentence = typeof error === 'string' && error !== '' ? firstUpper(error) : null;
  const described = [...(sentence === null ? [] : [`${id}-error`]), ...(description ? [`${id}-description`] : [])];
  const field = children({
    id,
    'aria-invalid': sentence !== null || error === true || undefined,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  });
  return (
    <div className={className ? `${styles.field} ${className}` : styles.field}>
      {label !== undefined && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {sign === undefined ? (
        field
      ) : (
        <div className={styles.signed}>
          <span className={styles.sign}>{sign}</span>
          {field}
        </div>
      )}
      {sentence !== null && (
        <p id={`${id}-error`} className={styles.error}>
          {sentence}
        </p>
      )}
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  );
}
