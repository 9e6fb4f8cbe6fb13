FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package && cp target/gishe-*.jar /gishe.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home gishe
USER gishe
WORKDIR /home/gishe
COPY --from=build /gishe.jar gishe.jar
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-jar", "gishe.jar"]
