import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { WebhookView } from '../../../src/contract/channel.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { newKey } from './new-key.ts';
import styles from './settings.module.css';

/** Where one channel is told, with its secret, a test, and how it went last. */
export function WebhookDialog(props: {
  readonly channelId: string;
  readonly name: string;
  readonly webhook: WebhookView | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['channels', 'common']);
  const { client } = useCounter();
  const { channelId, webhook } = props;
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [secret, setSecret] = useState<string>();
  const save = useAct(client.channel.saveWebhook);
  const remove = useAct(client.channel.removeWebhook, props.onClose);
  const submit = async () => {
    const made = newKey();
    const answer = await save.run({ channelId, url: url.trim(), secret: made });
    if (answer !== undefined) setSecret(made);
  };
  return (
    <Dialog
      title={t('webhook.dialog', { channel: props.name })}
      onClose={props.onClose}
      foot={
        <>
          {webhook === undefined ? null : (
            <Button
              variant="quietDanger"
              isDisabled={remove.isBusy}
              onPress={() => void remove.run({ channelId })}
            >
              {t('webhook.remove')}
            </Button>
          )}
          <Button onPress={props.onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            isDisabled={save.isBusy || url.trim() === ''}
            onPress={() => void submit()}
          >
            {t('webhook.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure
          error={save.error ?? remove.error}
          say={({ code }) => (code === 'ADDRESS_WRONG' ? t('webhook.wrong') : undefined)}
        />
        <TextField
          label={t('webhook.address')}
          hint={t('webhook.addressHint')}
          value={url}
          maxLength={300}
          onChange={setUrl}
          onEnter={() => void submit()}
          autoFocus
        />
        {secret === undefined ? null : <Secret secret={secret} />}
        {webhook === undefined ? null : <Attempt channelId={channelId} />}
        {webhook === undefined ? null : <Results webhook={webhook} />}
      </div>
    </Dialog>
  );
}

function Secret({ secret }: { secret: string }) {
  const { t } = useTranslation('channels');
  return (
    <>
      <p>{t('webhook.secretOnce')}</p>
      <output className={styles['key']} aria-label={t('webhook.secret')}>
        {secret}
      </output>
    </>
  );
}

/** Sends a notice that is about nothing, and says plainly what came of it. */
function Attempt({ channelId }: { channelId: string }) {
  const { t } = useTranslation('channels');
  const { client } = useCounter();
  const [answer, setAnswer] = useState<{ readonly isTaken: boolean; readonly detail: string }>();
  const attempt = useAct(client.channel.tryWebhook, setAnswer);
  const why = useWhy();
  return (
    <>
      <Button icon="link" onPress={() => void attempt.run({ channelId })}>
        {t('webhook.try')}
      </Button>
      <Failure error={attempt.error} />
      {answer === undefined ? null : (
        <Notice tone={answer.isTaken ? 'ok' : 'danger'}>
          {answer.isTaken
            ? t('webhook.works', { detail: answer.detail })
            : t('webhook.fails', { why: why(answer.detail) })}
        </Notice>
      )}
    </>
  );
}

/** What went wrong on the line, in words that say what to do. */
function useWhy() {
  const { t } = useTranslation('channels');
  return (detail: string) => {
    const known = (['TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND'] as const).find(code => code === detail);
    if (known !== undefined) return t(`webhook.why.${known}`);
    return t(detail.startsWith('HTTP ') ? 'webhook.why.status' : 'webhook.why.other', { detail });
  };
}

function Results({ webhook: { results } }: { webhook: WebhookView }) {
  const { t } = useTranslation('channels');
  const why = useWhy();
  return (
    <section aria-label={t('webhook.results')}>
      <h3>{t('webhook.results')}</h3>
      {results.length === 0 ? <p>{t('webhook.noResults')}</p> : null}
      <ul className={styles['labels']}>
        {results.map(({ orderId, displayNumber, event, state, tries, detail, atMs }) => (
          <li key={`${orderId} ${event}`}>
            <span>
              {displayNumber} · {t(`event.${event}`)}
              <small>
                {clockText(atMs)} · {t(`webhook.resultState.${state}`)}
                {tries > 1 ? ` · ${t('webhook.tries', { count: tries })}` : ''}
                {state === 'told' || detail === '' ? '' : ` · ${why(detail)}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
