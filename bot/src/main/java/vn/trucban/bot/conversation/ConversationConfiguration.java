package vn.trucban.bot.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.conversation.mongo.MongoChatStore;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.reach.ReachDesk;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.settings.OfficeNetwork;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Talks;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.store.StoreIndexes;
import vn.trucban.notifier.subscriber.LinkDesk;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** Chats, and what their turns may look up and do. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    private static final Duration LADDER = Duration.ofSeconds(2);
    private static final Duration LEFTOVERS = Duration.ofSeconds(30);

    @Bean
    StoreIndexes chatIndexes() {
        return MongoChatStore::createIndexes;
    }

    /** Looked up at each use: incidents and notices talk to chats in their turn. */
    @Bean
    Books books(
            ObjectProvider<IncidentDesk> incidents,
            ObjectProvider<BroadcastDesk> notices,
            ObjectProvider<SubscriberDesk> subscribers,
            ObjectProvider<PinDesk> pins,
            ObjectProvider<LogbookDesk> log,
            ObjectProvider<PaperDesk> papers,
            ObjectProvider<Exercises> exercises) {
        return new OpenBooks(incidents::getObject, notices::getObject, subscribers::getObject, pins::getObject)
                .withLog(log::getObject)
                .withPapers(papers::getObject)
                .withDrills(() -> exercises.getIfAvailable(() -> Exercises.NONE));
    }

    @Bean
    Situations situations(StaffDesk staff, ContentLibrary content, Books books, Clock clock, SecureRandom random) {
        return new Situations(staff::staff, content::current, books, clock, new IncidentIds(random)::next);
    }

    @Bean
    ChatDesk chatDesk(
            MongoTemplate mongo,
            Situations situations,
            Dispatcher dispatcher,
            Channels channels,
            ContentLibrary content,
            ScheduledExecutorService dutyThreads,
            PinGate gate,
            Leases leases,
            SecureRandom chance,
            Environment environment,
            Clock clock) {
        Parts parts = new Parts(channels, () -> content.current().messages());
        ChatDesk desk = new ChatDesk(new MongoChatStore(mongo), situations, dispatcher, parts, dutyThreads, clock);
        desk.guardWith(gate);
        if (new Variables(environment::getProperty).text("MONGODB_URI").isPresent()) {
            String owner = new UUID(chance.nextLong(), chance.nextLong()).toString();
            desk.amongOthers(new LeftBehind.Instances(leases, owner));
        }
        return desk;
    }

    /** Erasers are looked up at each use: those who erase bring messages in as well. */
    @Bean
    PinGate pinGate(PinDesk pins, ObjectProvider<Eraser> erasers, ScheduledExecutorService dutyThreads) {
        return new PinGate(pins, erasers::orderedStream, dutyThreads);
    }

    @Bean
    NoticeFeedback noticeFeedback(ChatDesk chats, Situations situations, Books books) {
        return new NoticeFeedback(chats, situations, books);
    }

    @Bean
    ContentNews contentNews(ChatDesk chats, Situations situations, Clock clock, ContentLibrary content) {
        ContentNews news = new ContentNews(chats, situations, clock);
        content.onChange(news);
        return news;
    }

    /** Who brings photos is looked up at each use: those who bring messages in bring photos as well. */
    @Bean
    PaperEffects.Places paperPlaces(
            BotSettings settings, PageLinks pages, OfficeNetwork network, ObjectProvider<PhotoSource> photos) {
        return new PaperEffects.Places(
                settings.publicUrl().toString(), pages, network::addresses, address -> photos.stream()
                        .filter(one -> one.channel() == address.channel())
                        .findFirst());
    }

    @Bean
    Rounds dutyRounds(
            ChatDesk chats,
            IncidentDesk incidents,
            StaffDesk staff,
            SubscriberDesk subscribers,
            LinkDesk links,
            BroadcastDesk notices,
            DeliveryDesk delivery,
            Channels channels,
            NoticeFeedback feedback,
            Situations situations,
            PageLinks pages,
            SelfTestDesk selfTests,
            Clock clock,
            ReachDesk reach,
            FilingDesk filings,
            LogbookDesk log,
            PaperDesk papers,
            PaperEffects.Places places,
            ObjectProvider<Talk> talks,
            CommandDesk commands,
            ScheduledExecutorService dutyThreads) {
        situations.with(new Talks(talks.orderedStream()));
        StaffNews news = new StaffNews(chats, situations);
        staff.onLeader(news::leader);
        staff.onMove(news::wentOrCame);
        chats.carryOutWith(new EffectRunner(
                        incidents,
                        staff,
                        subscribers,
                        new LinkEffects(links, subscribers, chats::post),
                        new NoticeEffects(notices, channels),
                        news,
                        pages)
                .with(selfTests)
                .with(new FilingEffects(filings, pages))
                .with(log)
                .with(new PaperEffects(papers, incidents, places)));
        chats.onFailedTry((id, to, why) -> incidents.failed(id, to, why, chats));
        chats.onUndelivered((id, to, why) -> {
            incidents.undelivered(id, to, why);
            commands.undelivered(id, to);
            reach.missed(to);
        });
        chats.onDelivered((id, to) -> {
            incidents.delivered(id, to);
            commands.delivered(id, to);
        });
        chats.onHeard(reach::heard);
        delivery.onProgress(feedback);
        notices.onChange(feedback);
        return new Rounds("duty", dutyThreads)
                .every(LADDER, incidents::moveOnOverdue)
                .every(LADDER, chats::decideUnanswered)
                .nowAndEvery(LEFTOVERS, incidents::recover)
                .nowAndEvery(LEFTOVERS, chats::recover)
                .nowAndEvery(LEFTOVERS, papers::recover)
                .nowAndEvery(LEFTOVERS, feedback::askForAllDecisions)
                .nowAndEvery(LEFTOVERS, new Retelling(feedback, clock))
                .atTheEnd(chats::stop);
    }
}
