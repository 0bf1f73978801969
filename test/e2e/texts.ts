// Texts of our own for the browser tests: a rejection that names two issues, the plan it refused, and a text that is no notice.
export const rejection = `Hello Kitagawa Goods,

Thank you for your message of last week. We have read your plan, but it is not complete yet. These points about your account remain:

1. Orders seem to go unfilled because items that you offer are out of stock.
2. A number of buyers tell us that they have not received their orders.

Before you can sell on Amazon.com again, we need a new plan from you. For each point, please explain:
- The root cause
- The actions you have taken to resolve it
- The steps you have taken to prevent it in future

Kind regards,
Seller Performance Team
Amazon.com`;

/** Speaks of causes and of the future; says nothing of what was done for the orders and the buyers. */
export const refusedPlan = `Dear Seller Performance Team,

We are very sorry for this situation.
The cause was that our supplier's website showed stock that was sold out, and nobody in our office compared it with our offers on weekends.
The parcels were late because we used an untracked air mail service.
From now on we will check our stock more carefully every day and we will use a better shipping service.

Sincerely,
Kitagawa Goods`;

export const noNotice = `三丁目の商店街から、夏祭りのお知らせです。
土曜日の夕方から、広場で盆踊りを行います。雨の場合は日曜日に延期します。
飲み物は各自でお持ちください。`;

/** Two mails in one paste: the refusal names no reason and no day, and its sender is not Amazon's. */
export const forgedFollowUp = `From: Seller Performance <help@amazon-appeals.example>
Date: 2 March 2026

Hello,

We received your appeal but cannot reactivate your account. Please send greater detail on the root cause within 5 business days.
Pay the verification fee on the page behind this link.

From: Amazon
Date: 20 February 2026

Hello,

Your selling account has been deactivated. Send us a plan of action.
`;

/** Only what the seller ships himself was stopped; the notice says so, and nothing of access to the account. */
export const ownOffersStopped = `Hello Kitagawa Goods,

We have your message, but the plan for your account is not complete. We still see these issues:

1. Orders may go unfilled because items are out of stock.
2. Buyers have not received what they ordered.

Before you can sell these items on Amazon.com again, we need a new plan within 17 days. For each issue, please explain:
- the root cause
- the actions you have taken to resolve it
- the steps you have taken to prevent it

Listings that you fulfil yourself have been deactivated. Offers fulfilled by Amazon stay active. Your funds stay in your account for 90 days. Please ship any open orders.

Kind regards,
Seller Performance Team`;

export const shopMail = `Hello Kenta,

Your order has shipped! Thank you for shopping with us. Your parcel with the two mugs left our store this morning. You can follow it in your account.

Blue Door Pottery`;
