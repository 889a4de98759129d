const MOST = 1_000;

/** A function that remembers what it answered; when there are too many answers, all are forgotten. */
export function createRecall<Question, Answer extends object | boolean>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    if (answers.size >= MOST) answers.clear();
    answers.set(question, found);
    return found;
  };
}
