<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <extracomment>Posts of which nobody knows whether they are live</extracomment>
        <translation>
            <numerusform>%Ln unconfirmed</numerusform>
            <numerusform>%Ln unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln on the way</numerusform>
            <numerusform>%Ln on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scheduled</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln scheduled</numerusform>
            <numerusform>%Ln scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln published</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln published</numerusform>
            <numerusform>%Ln published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <extracomment>Requests that a program makes to the platform</extracomment>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <extracomment>What some platforms count instead of posts</extracomment>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln upload(s)</source>
        <translation>
            <numerusform>%Ln upload</numerusform>
            <numerusform>%Ln uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s)</source>
        <translation>
            <numerusform>%Ln deletion</numerusform>
            <numerusform>%Ln deletions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It took %Ln attempt(s).</source>
        <translation>
            <numerusform>It took %Ln attempt.</numerusform>
            <numerusform>It took %Ln attempts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <extracomment>On a day with more posts than have room: %Ln of them are not shown</extracomment>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln post(s)</source>
        <extracomment>%1 is a date: &quot;Tuesday 17 November, 2 posts&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln post</numerusform>
            <numerusform>%1, %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A thread of %Ln part(s)</source>
        <translation>
            <numerusform>A thread of %Ln part</numerusform>
            <numerusform>A thread of %Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>Part %1 is %Ln character(s) too long. Shorten the marked end, or split it.</source>
        <translation>
            <numerusform>Part %1 is %Ln character too long. Shorten the marked end, or split it.</numerusform>
            <numerusform>Part %1 is %Ln characters too long. Shorten the marked end, or split it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too long. Shorten the marked end, or split the text into a thread.</source>
        <translation>
            <numerusform>%Ln character too long. Shorten the marked end, or split the text into a thread.</numerusform>
            <numerusform>%Ln characters too long. Shorten the marked end, or split the text into a thread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over</source>
        <extracomment>Characters too many, on an account&apos;s chip: &quot;12 over&quot;</extracomment>
        <translation>
            <numerusform>%Ln over</numerusform>
            <numerusform>%Ln over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first comment is %Ln character(s) too long. Shorten the marked end.</source>
        <translation>
            <numerusform>The first comment is %Ln character too long. Shorten the marked end.</numerusform>
            <numerusform>The first comment is %Ln characters too long. Shorten the marked end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are still being copied.</source>
        <translation>
            <numerusform>%Ln file is still being copied.</numerusform>
            <numerusform>%Ln files are still being copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeSentences</name>
    <message numerus="yes">
        <source>%n of the post&apos;s copies failed, expired or were canceled, and stay so; the others are changed.</source>
        <translation>
            <numerusform>%n of the post&apos;s copies failed, expired or was canceled, and stays so; the others are changed.</numerusform>
            <numerusform>%n of the post&apos;s copies failed, expired or were canceled, and stay so; the others are changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>Posts that are there already and become what the file says</extracomment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <extracomment>Posts that are there already, as the file has them</extracomment>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an error</source>
        <extracomment>Rows that cannot be imported as they are</extracomment>
        <translation>
            <numerusform>%Ln with an error</numerusform>
            <numerusform>%Ln with an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) imported</source>
        <translation>
            <numerusform>%Ln post imported</numerusform>
            <numerusform>%Ln posts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) changed</source>
        <translation>
            <numerusform>%Ln post changed</numerusform>
            <numerusform>%Ln posts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) written to %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln post written to %1.</numerusform>
            <numerusform>%Ln posts written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitSentences</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <extracomment>Requests that a program makes to the platform</extracomment>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <extracomment>What some platforms count instead of posts</extracomment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>%n upload</numerusform>
            <numerusform>%n uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s)</source>
        <translation>
            <numerusform>%n deletion</numerusform>
            <numerusform>%n deletions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricSentences</name>
    <message numerus="yes">
        <source>Read %n minute(s) ago.</source>
        <translation>
            <numerusform>Read %n minute ago.</numerusform>
            <numerusform>Read %n minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n hour(s) ago.</source>
        <translation>
            <numerusform>Read %n hour ago.</numerusform>
            <numerusform>Read %n hours ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n day(s) ago.</source>
        <translation>
            <numerusform>Read %n day ago.</numerusform>
            <numerusform>Read %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln view</numerusform>
            <numerusform>%Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) reached</source>
        <extracomment>How many people saw it</extracomment>
        <translation>
            <numerusform>%Ln person reached</numerusform>
            <numerusform>%Ln people reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln like</numerusform>
            <numerusform>%Ln likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln share(s)</source>
        <translation>
            <numerusform>%Ln share</numerusform>
            <numerusform>%Ln shares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <extracomment>How often it was quoted in another post</extracomment>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s)</source>
        <extracomment>How often somebody kept it for later</extracomment>
        <translation>
            <numerusform>%Ln save</numerusform>
            <numerusform>%Ln saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln click(s)</source>
        <translation>
            <numerusform>%Ln click</numerusform>
            <numerusform>%Ln clicks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannerSentences</name>
    <message numerus="yes">
        <source>The first %n of its parts are live on %1. Leave them and their pictures as they are and change what comes after; or duplicate the post.</source>
        <translation>
            <numerusform>The first of its parts is live on %1. Leave it and its pictures as they are and change what comes after; or duplicate the post.</numerusform>
            <numerusform>The first %n of its parts are live on %1. Leave them and their pictures as they are and change what comes after; or duplicate the post.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n posts</source>
        <translation>
            <numerusform>Add %n post</numerusform>
            <numerusform>Add %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n posts</source>
        <translation>
            <numerusform>Duplicate %n post</numerusform>
            <numerusform>Duplicate %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n posts</source>
        <translation>
            <numerusform>Edit %n post</numerusform>
            <numerusform>Edit %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n posts</source>
        <translation>
            <numerusform>Move %n post</numerusform>
            <numerusform>Move %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish now: %n posts</source>
        <translation>
            <numerusform>Publish now: %n post</numerusform>
            <numerusform>Publish now: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n posts</source>
        <translation>
            <numerusform>Retry %n post</numerusform>
            <numerusform>Retry %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back to a draft: %n posts</source>
        <translation>
            <numerusform>Back to a draft: %n post</numerusform>
            <numerusform>Back to a draft: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n posts</source>
        <translation>
            <numerusform>Cancel %n post</numerusform>
            <numerusform>Cancel %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n posts</source>
        <translation>
            <numerusform>Delete %n post</numerusform>
            <numerusform>Delete %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm as live: %n posts</source>
        <translation>
            <numerusform>Confirm as live: %n post</numerusform>
            <numerusform>Confirm as live: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again: %n posts</source>
        <translation>
            <numerusform>Send again: %n post</numerusform>
            <numerusform>Send again: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) would slip, and some never go: %2 are allowed.</source>
        <translation>
            <numerusform>%1: %n post would never go: %2 are allowed.</numerusform>
            <numerusform>%1: %n posts would slip, and some never go: %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) would slip, the last to %2: %3 are allowed.</source>
        <translation>
            <numerusform>%1: %n post would slip to %2: %3 are allowed.</numerusform>
            <numerusform>%1: %n posts would slip, the last to %2: %3 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n part(s) from its end are deleted already and stay so.</source>
        <translation>
            <numerusform>%1: %n part from its end is deleted already and stays so.</numerusform>
            <numerusform>%1: %n parts from its end are deleted already and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its first %n part(s) are changed already and stay so.</source>
        <translation>
            <numerusform>%1: its first part (%n) is changed already and stays so.</numerusform>
            <numerusform>%1: its first %n parts are changed already and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete from the network: %n posts</source>
        <translation>
            <numerusform>Delete from the network: %n post</numerusform>
            <numerusform>Delete from the network: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change what is live: %n posts</source>
        <translation>
            <numerusform>Change what is live: %n post</numerusform>
            <numerusform>Change what is live: %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlatformSentences</name>
    <message numerus="yes">
        <source>A post needs at least %n picture(s) or video(s) here. Add them.</source>
        <translation>
            <numerusform>A post needs at least %n picture or video here. Add it.</numerusform>
            <numerusform>A post needs at least %n pictures or videos here. Add them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishNotices</name>
    <message numerus="yes">
        <source>Published on %n account(s)</source>
        <translation>
            <numerusform>Published on %n account</numerusform>
            <numerusform>Published on %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published</source>
        <translation>
            <numerusform>%n post published</numerusform>
            <numerusform>%n posts published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not published</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post not published</numerusform>
            <numerusform>%n more posts not published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We can&apos;t tell whether %n more post(s) are live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>We can&apos;t tell whether %n more post is live</numerusform>
            <numerusform>We can&apos;t tell whether %n more posts are live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) were too late to send</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post was too late to send</numerusform>
            <numerusform>%n more posts were too late to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) fell due while you were away</source>
        <translation>
            <numerusform>%n post fell due while you were away</numerusform>
            <numerusform>%n posts fell due while you were away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not deleted, still live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post not deleted, still live</numerusform>
            <numerusform>%n more posts not deleted, still live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not updated, still live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post not updated, still live</numerusform>
            <numerusform>%n more posts not updated, still live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not taken back, not live yet</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post not taken back, not live yet</numerusform>
            <numerusform>%n more posts not taken back, not live yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not taken back in time, live as they were</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n more post not taken back in time, live as it was</numerusform>
            <numerusform>%n more posts not taken back in time, live as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublisherSentences</name>
    <message numerus="yes">
        <source>It was interrupted and is too late now: of its %1 parts the first %n are live.</source>
        <translation>
            <numerusform>It was interrupted and is too late now: of its %1 parts the first is live.</numerusform>
            <numerusform>It was interrupted and is too late now: of its %1 parts the first %n are live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n part(s) are deleted already.</source>
        <translation>
            <numerusform>The last part (%n) is deleted already.</numerusform>
            <numerusform>The last %n parts are deleted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n part(s) are changed already.</source>
        <translation>
            <numerusform>The first part (%n) is changed already.</numerusform>
            <numerusform>The first %n parts are changed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform has not finished processing the media within %n minutes.</source>
        <translation>
            <numerusform>The platform has not finished processing the media within %n minute.</numerusform>
            <numerusform>The platform has not finished processing the media within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message numerus="yes">
        <source>%n post(s) go out now</source>
        <translation>
            <numerusform>%n post goes out now</numerusform>
            <numerusform>%n posts go out now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) go out again now</source>
        <translation>
            <numerusform>%n post goes out again now</numerusform>
            <numerusform>%n posts go out again now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) marked as live</source>
        <translation>
            <numerusform>%n post marked as live</numerusform>
            <numerusform>%n posts marked as live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are sent again</source>
        <translation>
            <numerusform>%n post is sent again</numerusform>
            <numerusform>%n posts are sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are drafts again</source>
        <translation>
            <numerusform>%n post is a draft again</numerusform>
            <numerusform>%n posts are drafts again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) canceled</source>
        <translation>
            <numerusform>%n post canceled</numerusform>
            <numerusform>%n posts canceled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) deleted</source>
        <translation>
            <numerusform>%n post deleted</numerusform>
            <numerusform>%n posts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are being deleted from the network</source>
        <translation>
            <numerusform>%n post is being deleted from the network</numerusform>
            <numerusform>%n posts are being deleted from the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) stay as they are</source>
        <translation>
            <numerusform>%n post stays as it is</numerusform>
            <numerusform>%n posts stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>The first %n part(s) of the thread are live, the rest is not: %1. Mend what stopped it and retry: only the rest is sent.</source>
        <translation>
            <numerusform>The first part of the thread is live, the rest is not: %1. Mend what stopped it and retry: only the rest is sent.</numerusform>
            <numerusform>The first %n parts of the thread are live, the rest is not: %1. Mend what stopped it and retry: only the rest is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n sound</numerusform>
            <numerusform>%n sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n part(s) of the thread are live. The connection broke after the next one was sent, and the platform could not be asked whether it arrived; what follows was not sent. Look at the account, then say what you see.</source>
        <translation>
            <numerusform>The first part of the thread is live. The connection broke after the next one was sent, and the platform could not be asked whether it arrived; what follows was not sent. Look at the account, then say what you see.</numerusform>
            <numerusform>The first %n parts of the thread are live. The connection broke after the next one was sent, and the platform could not be asked whether it arrived; what follows was not sent. Look at the account, then say what you see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>in %Ln min</source>
        <translation>
            <numerusform>in %Ln min</numerusform>
            <numerusform>in %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln h</source>
        <translation>
            <numerusform>in %Ln h</numerusform>
            <numerusform>in %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n post(s) wait until somebody acts</source>
        <translation>
            <numerusform>%n post waits until somebody acts</numerusform>
            <numerusform>%n posts wait until somebody acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) need attention</source>
        <translation>
            <numerusform>%n post needs attention</numerusform>
            <numerusform>%n posts need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) must be connected again</source>
        <translation>
            <numerusform>%n account must be connected again</numerusform>
            <numerusform>%n accounts must be connected again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::AccountsPage</name>
    <message numerus="yes">
        <source>%Ln planned post(s) canceled.</source>
        <translation>
            <numerusform>%Ln planned post canceled.</numerusform>
            <numerusform>%Ln planned posts canceled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::AltDialog</name>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln character left</numerusform>
            <numerusform>%Ln characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln too many</numerusform>
            <numerusform>%Ln too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::CardPopover</name>
    <message numerus="yes">
        <source>A thread of %Ln part(s)</source>
        <translation>
            <numerusform>A thread of %Ln part</numerusform>
            <numerusform>A thread of %Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more account(s)</source>
        <translation>
            <numerusform>and %Ln more account</numerusform>
            <numerusform>and %Ln more accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ComposePage</name>
    <message numerus="yes">
        <source>%Ln posts are not finished.</source>
        <translation>
            <numerusform>%Ln post is not finished.</numerusform>
            <numerusform>%Ln posts are not finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::CounterRow</name>
    <message numerus="yes">
        <source>%1: %Ln character(s) left</source>
        <translation>
            <numerusform>%1: %Ln character left</numerusform>
            <numerusform>%1: %Ln characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln character(s) too many</source>
        <translation>
            <numerusform>%1: %Ln character too many</numerusform>
            <numerusform>%1: %Ln characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::DeletionAsk</name>
    <message numerus="yes">
        <source>Delete %Ln post(s) from the network?</source>
        <translation>
            <numerusform>Delete %Ln post from the network?</numerusform>
            <numerusform>Delete %Ln posts from the network?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln post(s)</source>
        <extracomment>Button</extracomment>
        <translation>
            <numerusform>Import %Ln post</numerusform>
            <numerusform>Import %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln problem(s) are shown.</source>
        <translation>
            <numerusform>The first problem is shown.</numerusform>
            <numerusform>The first %Ln problems are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::LateDialog</name>
    <message numerus="yes">
        <source>%n post(s) fell due while they could not be sent. Nothing of them has gone out, and nothing will until you say so. What is published now goes out one after the other, inside each account&apos;s limits.</source>
        <translation>
            <numerusform>%n post fell due while it could not be sent. Nothing of it has gone out, and nothing will until you say so. What is published now goes out one after the other, inside each account&apos;s limits.</numerusform>
            <numerusform>%n posts fell due while they could not be sent. Nothing of them has gone out, and nothing will until you say so. What is published now goes out one after the other, inside each account&apos;s limits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new time.</source>
        <translation>
            <numerusform>%n post has a new time.</numerusform>
            <numerusform>%n posts have a new time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::LimitsDialog</name>
    <message numerus="yes">
        <source>All accounts on %1 together may have %n post(s) on the way at the same time, so this account gets no more either until that is raised.</source>
        <translation>
            <numerusform>All accounts on %1 together may have %n post on the way at the same time, so this account gets no more either until that is raised.</numerusform>
            <numerusform>All accounts on %1 together may have %n posts on the way at the same time, so this account gets no more either until that is raised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::MediaStrip</name>
    <message numerus="yes">
        <source>Copying %Ln file(s)...</source>
        <translation>
            <numerusform>Copying %Ln file...</numerusform>
            <numerusform>Copying %Ln files...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::QueuePage</name>
    <message numerus="yes">
        <source>Search %n post(s)</source>
        <translation>
            <numerusform>Search %n post</numerusform>
            <numerusform>Search %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) fell due while they could not be sent. They wait for your word.</source>
        <translation>
            <numerusform>%n post fell due while it could not be sent. It waits for your word.</numerusform>
            <numerusform>%n posts fell due while they could not be sent. They wait for your word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::RemoveAsk</name>
    <message numerus="yes">
        <source>%Ln post(s) planned for this account will not go out: they are canceled.</source>
        <translation>
            <numerusform>%Ln post planned for this account will not go out: it is canceled.</numerusform>
            <numerusform>%Ln posts planned for this account will not go out: they are canceled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::SidebarItem</name>
    <message numerus="yes">
        <source>%1, %Ln need attention</source>
        <extracomment>What a screen reader says of a page in the sidebar: %1 is its name</extracomment>
        <translation>
            <numerusform>%1, %Ln needs attention</numerusform>
            <numerusform>%1, %Ln need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::SplitDialog</name>
    <message numerus="yes">
        <source>It becomes %Ln posts, each an answer to the one before. To break it elsewhere, write a line that holds only ---.</source>
        <translation>
            <numerusform>It becomes %Ln post. To break it elsewhere, write a line that holds only ---.</numerusform>
            <numerusform>It becomes %Ln posts, each an answer to the one before. To break it elsewhere, write a line that holds only ---.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln character(s) left</source>
        <extracomment>%1 is &quot;Part 2 of 3&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln character left</numerusform>
            <numerusform>%1, %Ln characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln character(s) too many</source>
        <extracomment>%1 is &quot;Part 2 of 3&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln character too many</numerusform>
            <numerusform>%1, %Ln characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Workbench</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n account paused</numerusform>
            <numerusform>%n accounts paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) to connect again</source>
        <translation>
            <numerusform>%n account to connect again</numerusform>
            <numerusform>%n accounts to connect again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without an answer</source>
        <translation>
            <numerusform>%n account without an answer</numerusform>
            <numerusform>%n accounts without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) paused</source>
        <translation>
            <numerusform>%n tag paused</numerusform>
            <numerusform>%n tags paused</numerusform>
        </translation>
    </message>
</context>
</TS>
