/** A thread of the batch command: lines in, results out, in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadIndonesian } from '../language.ts';
import { annotateLine, type BatchOptions } from './line.ts';

const language = await loadIndonesian();
const options = workerData as BatchOptions;
parentPort?.on('message', (lines: readonly string[]) => {
  parentPort?.postMessage(lines.map((line) => annotateLine(line, language, options)));
});
