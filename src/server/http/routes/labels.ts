import type { FastifyInstance, FastifyReply } from 'fastify';
import type { App } from '../../app.ts';
import type { Answer } from '../../act/answer.ts';
import type { Printed } from '../../read/print.ts';
import { badField, read, type Reader } from '../../read/read.ts';
import { type Query, textOf } from '../query.ts';
import { sendSheet } from '../print.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** Loaded only now: few starts of a server ever print. */
const printing = () => import('../../read/print.ts');

/** What is printed: labels of carriers and the routing slip of a document, as pages the browser prints. */
export function routes(server: FastifyInstance, app: App): void {
  const print = async (reply: FastifyReply, token: string, work: (reader: Reader) => Promise<Printed>) => {
    let html: string | null = null;
    const answer = await read(
      app,
      token,
      async (reader): Promise<Answer> => {
        const printed = await work(reader);
        if (!('html' in printed)) return printed;
        html = printed.html;
        return { status: 200, body: {} };
      },
      { act: 'print:labels' },
    );
    return html === null ? send(reply, answer) : sendSheet(reply, html);
  };

  server.get<{ Querystring: Query }>('/api/labels', (request, reply) => {
    const document = textOf(request.query, 'document');
    const carriers = (textOf(request.query, 'carriers') ?? '').split(',').filter(Boolean);
    const wanted = document ? { document } : { carriers };
    return print(reply, tokenOf(request), async (reader) => {
      const { mostLabels, printLabels } = await printing();
      const wrong = !document && (carriers.length === 0 || carriers.length > mostLabels);
      return wrong ? badField('carriers') : printLabels(reader, wanted);
    });
  });

  server.get<{ Params: { receipt: string } }>('/api/loan-receipts/:receipt', (request, reply) =>
    print(reply, tokenOf(request), async (reader) => (await printing()).printReceipt(reader, request.params.receipt)),
  );

  server.get<{ Params: { close: string } }>('/api/day-closes/:close', (request, reply) =>
    print(reply, tokenOf(request), async (reader) => (await printing()).printDayClose(reader, request.params.close)),
  );

  server.get<{ Params: { document: string } }>('/api/routing-slips/:document', (request, reply) =>
    print(reply, tokenOf(request), async (reader) => (await printing()).printSlip(reader, request.params.document)),
  );
}
