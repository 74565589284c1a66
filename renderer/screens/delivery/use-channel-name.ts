import { useTranslation } from 'react-i18next';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';

/** The name of a channel in the language of the screen. */
export function useChannelName(channels: DeliveryBoard['channels']): (channelId: string) => string {
  const { i18n } = useTranslation();
  return channelId => {
    const channel = channels.find(({ id }) => id === channelId);
    if (channel === undefined) return channelId;
    return i18n.language === 'en' ? channel.nameEn : channel.name;
  };
}
