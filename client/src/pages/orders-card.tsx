// The way from the documents to reports and the table of orders.
import { speechWith } from '../language.tsx';
import { ordersPath } from '../router.ts';
import { useRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { ordersWords } from '../words/orders.ts';

const useSpeech = speechWith(ordersWords);

export function OrdersCard() {
  const { words: { orders } } = useSpeech();
  const { case: { id, reports = [] } } = useRoom().view;
  return (
    <section class="panel orders-card">
      <p class="row"><Link class="btn" to={ordersPath(id)}>{orders.cardLink}</Link><span class="note">{orders.card}{reports.length > 0 ? ` ${orders.cardCount(reports.length)}` : ''}</span></p>
    </section>
  );
}
