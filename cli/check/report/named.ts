import type { Answer } from "../answer";

/** An answer and how the table calls its resource. */
export interface Named {
  readonly answer: Answer;
  readonly label: string;
}
