// Reads a JSON array of diagrams from standard input and writes an array with null, or what is wrong, for each.
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Only the parser is asked; without a browser the cleaning of what is shown is not there.
DOMPurify.addHook = () => {};
DOMPurify.sanitize = (text) => text;

let input = '';
for await (const chunk of process.stdin) input += chunk;

const answers = [];
for (const diagram of JSON.parse(input)) {
  try {
    await mermaid.parse(diagram);
    answers.push(null);
  } catch (error) {
    answers.push(String(error.message));
  }
}

process.stdout.write(JSON.stringify(answers));
