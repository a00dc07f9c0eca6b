import type { CardModel } from '../../components/card/model.ts';
import { WrongPaper } from '../../components/card/WrongPaper.tsx';
import { createClient } from '../../lib/messaging/messenger.ts';
import { pageApi } from '../../lib/platform/page-api.ts';

/** For pages whose paper may be misread. On arXiv the address says which it is. */
export function wrongPaper({ state, ask }: CardModel) {
  const client = createClient(pageApi.runtime as never);
  return (
    <WrongPaper
      corrected={state.answer?.corrected === true}
      onCorrect={(text) => client('page.correct', { text }).then(ask)}
    />
  );
}
