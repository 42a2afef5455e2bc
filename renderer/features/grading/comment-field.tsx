import { Textarea } from '@mantine/core';
import { useDraft } from '../../ui/use-draft';
import { useSay } from '../../use-say';

interface CommentFieldProps {
  readonly comment: string;
  readonly isFinal: boolean;
  readonly onKeep: (comment: string) => void;
}

/** What the grader wants to say of the work; it keeps itself at every pause. */
export function CommentField({ comment, isFinal, onKeep }: CommentFieldProps) {
  const say = useSay();
  const { text, type, flush } = useDraft(comment, onKeep);
  return (
    <Textarea
      label={say('grading.comment')}
      autosize
      minRows={2}
      maxRows={8}
      readOnly={isFinal}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && flush()}
    />
  );
}
