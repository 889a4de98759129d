/** What is wrong with a shape, where in it (characters from 0), and what would be right. */
export class ShapeError extends Error {
  readonly at: number;
  readonly hint: string;

  constructor(message: string, at: number, hint: string) {
    super(message);
    this.name = "ShapeError";
    this.at = at;
    this.hint = hint;
  }
}
